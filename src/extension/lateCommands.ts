/** The commands that are registered a moment after the activation. A test holds them against `registerRest`. */
export const lateCommands: readonly string[] = [
  'communique.cancelNote',
  'communique.editNote',
  'communique.importThemes',
  'communique.mergeThemes',
  'communique.nextOverlap',
  'communique.openExamples',
  'communique.openWalkthrough',
  'communique.previousOverlap',
  'communique.readingAids',
  'communique.renameCode',
  'communique.saveNote',
  'communique.splitTheme',
  'communique.toggleDim',
  'communique.toggleHighlights',
  'communique.toggleOnlyFiltered',
  'communique.toggleThemeLabels',
];

/** The commands that are registered a moment after the activation. A test holds them against `registerRest`. */
export const lateCommands: readonly string[] = [
  'communique.cancelNote',
  'communique.changeFilter',
  'communique.clearFilter',
  'communique.editNote',
  'communique.filterAnnotations',
  'communique.importThemes',
  'communique.mergeThemes',
  'communique.openExamples',
  'communique.openWalkthrough',
  'communique.renameCode',
  'communique.saveNote',
  'communique.showOnly',
  'communique.splitTheme',
];

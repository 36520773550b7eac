/** The commands that are registered a moment after the activation. A test holds them against `registerRest`. */
export const lateCommands: readonly string[] = [
  'communique.importThemes',
  'communique.mergeThemes',
  'communique.openExamples',
  'communique.openWalkthrough',
  'communique.renameCode',
  'communique.splitTheme',
];

/** The commands that are registered a moment after the activation. A test holds them against `registerRest`. */
export const lateCommands: readonly string[] = [
  'communique.cancelNote',
  'communique.editNote',
  'communique.findTheme',
  'communique.goToCode',
  'communique.importThemes',
  'communique.mergeThemes',
  'communique.renameCode',
  'communique.saveNote',
  'communique.showOnlyCode',
  'communique.splitTheme',
  'communique.tagWithCode',
];

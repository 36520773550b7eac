/** The commands that are registered a moment after the activation. A test holds them against `registerRest`. */
export const lateCommands: readonly string[] = [
  'communique.changeFilter',
  'communique.clearFilter',
  'communique.filterAnnotations',
  'communique.importThemes',
  'communique.mergeThemes',
  'communique.renameCode',
  'communique.showOnly',
  'communique.splitTheme',
];

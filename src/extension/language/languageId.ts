/** How VS Code names the language of diplomatic texts. */
export const languageId = 'communique';

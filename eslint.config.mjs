import tseslint from 'typescript-eslint';

/** What each layer may not import. Imports point downward only: extension and cli to core. */
const above = (...folders) =>
  folders.map((folder) => ({
    group: [`**/${folder}/**`],
    message: 'Imports point downward only.',
  }));
const bare = [
  { group: ['node:*', 'fs', 'path', 'os', 'crypto'], message: 'This layer does not know Node.' },
];
const webview = [
  {
    regex: '/webview/(?!\\w+/messages$)',
    message: 'Of a webview, the extension knows the messages only.',
  },
];
const vscode = [{ group: ['vscode'], message: 'Only src/extension imports vscode.' }];
const restrict = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: patterns.flat() }],
});

const yaml = {
  regex: '^yaml$',
  allowTypeImports: true,
  message: 'Use yaml() of src/core/yaml.ts, which loads it at first use.',
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'host/', '**/node_modules/', '.vscode-test/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      eqeqeq: 'error',
      curly: ['error', 'multi-line'],
    },
  },
  {
    files: ['src/core/**'],
    rules: restrict(bare, vscode, yaml, above('extension', 'cli', 'node', 'webview')),
  },
  { files: ['src/node/**'], rules: restrict(vscode, above('extension', 'cli', 'grammar')) },
  { files: ['src/grammar/**'], rules: restrict(bare, vscode, above('extension', 'cli', 'node')) },
  {
    files: ['src/webview/**'],
    rules: restrict(bare, vscode, above('extension', 'cli', 'node', 'grammar')),
  },
  { files: ['src/cli/**'], rules: restrict(vscode, above('extension', 'grammar')) },
  {
    files: ['src/extension/**'],
    ignores: ['src/extension/world/machine.ts'],
    rules: restrict(bare, above('cli', 'node', 'grammar'), webview),
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-floating-promises': 'error' } },
);

import tseslint from 'typescript-eslint';

const markupSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc'];

export default tseslint.config(
  { ignores: ['dist', '**/node_modules', '.demo-data', '.stryker-tmp'] },
  ...tseslint.configs.strict,
  {
    rules: {
      // TypeScript's own check knows that JSX uses `h`.
      '@typescript-eslint/no-unused-vars': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
    },
  },
  {
    files: ['{src,check}/**/*.{ts,tsx}'],
    ignores: ['src/**/*.d.ts'],
    rules: {
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        'name',
        'event',
        'eval',
        'DOMParser',
        'localStorage',
        'sessionStorage',
      ],
      'no-restricted-properties': [
        'error',
        ...markupSinks.map((property) => ({ property, message: 'Text stays text: build elements instead.' })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No state at module level.' },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text stays text: build elements instead.',
        },
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'Inline styles are refused by a strict CSP.',
        },
      ],
    },
  },
);

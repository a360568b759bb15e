import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** How this house is built, as rules. Sizes are warnings: a file is one thought, and 300 lines are never one. */
export default tseslint.config(
  {
    ignores: ['dist*/**', 'node_modules/**', '.data/**', 'coverage/**', 'examples/*/generated/**'],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'PropertyDefinition Decorator CallExpression[callee.name="Field"] > ObjectExpression > Property[key.name="name"]',
          message:
            'A field under another name than its property is answered with null: records have simple resolvers. Write a field resolver.',
        },
      ],
    },
  },
  {
    files: ['cli/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-params': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', module: 'writable', URL: 'readonly', console: 'readonly' },
    },
  },
);

import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const readonlyGlobals = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default tseslint.config(
  { ignores: ['dist', 'coverage', '.cache', 'test/generated'] },
  js.configs.recommended,
  {
    rules: {
      'arrow-body-style': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-else-return': 'error',
      'no-implicit-coercion': 'error',
      'no-nested-ternary': 'error',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // type-graphql takes its types from classes: they carry decorators only, and plain objects stand for their instances.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    // Programs write to the log or to process.stdout.
    files: ['src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|failing)$/]',
          message: 'Every test runs.',
        },
        {
          selector: 'Identifier[name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]',
          message: 'Every test runs.',
        },
      ],
    },
  },
  {
    files: ['*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { ...readonlyGlobals('process', 'console', 'URL'), module: 'writable' } },
  },
  {
    files: ['src/gateway/explorer/assets/*.js', 'examples/**/*.js'],
    languageOptions: {
      globals: readonlyGlobals(
        ...['TextDecoder', 'TextEncoder', 'URL', 'atob', 'btoa', 'crypto', 'document', 'fetch', 'window'],
      ),
    },
  },
);

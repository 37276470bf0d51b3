import tseslint from 'typescript-eslint';

const SERVER = ['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'];
const TYPEORM_HOME = [
  '**/*.entity.ts',
  '**/*.repository.ts',
  'libs/database/**',
  '**/*.module.ts',
  'libs/queue/src/job-writer.ts',
  'libs/testing/**',
  '**/*.spec.ts',
  'apps/*/test/**',
  'libs/*/test/**',
];

/** Every rule is an error: a warning is a wish. */
export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.data/**',
      '**/generated/**',
      '**/*.mjs',
      '**/*.mts',
      '**/*.cjs',
      '**/*.js',
      'coverage/**',
      'apps/web/dev-dist/**',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      // Our functions on objects do not use `this`; jest and the command tables pass them on.
      '@typescript-eslint/unbound-method': 'off',
      'max-depth': ['error', 3],
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/migrations/**'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: SERVER,
    ignores: [
      '**/*.spec.ts',
      '**/*.journey.ts',
      '**/migrations/**',
      'test/**',
      'libs/testing/**',
      'apps/*/test/**',
      'libs/*/test/**',
    ],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['apps/{api,worker}/**/*.ts', 'libs/**/*.ts'],
    ignores: TYPEORM_HOME,
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'typeorm', message: 'TypeORM stays in entities, repositories and libs/database.' }] },
      ],
    },
  },
  {
    files: ['apps/{api,worker}/**/*.ts', 'libs/**/*.ts'],
    ignores: ['libs/config/**', 'libs/testing/**', 'libs/embedded-postgres/**', '**/*.spec.ts', '**/test/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only libs/config reads the environment.' },
      ],
    },
  },
  {
    // Who needs more than seven others tells two stories: look for the missing noun.
    files: ['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { '@typescript-eslint/max-params': ['error', { max: 7 }] },
  },
  // Decorators need the classes of constructor parameters at run time.
  {
    files: ['apps/{api,worker}/**/*.ts', 'libs/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
);

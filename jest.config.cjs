const { readFileSync } = require('node:fs');
const swc = JSON.parse(readFileSync(__dirname + '/.swcrc', 'utf8'));
delete swc.jsc.paths;
delete swc.jsc.baseUrl;
delete swc.$schema;

/** Packages that ship ESM only and must be turned into CommonJS for jest. */
const ESM_ONLY = [
  '@nestjs/[^/]+',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit/text-codec',
  '@tokenizer/inflate',
  'content-disposition',
  'cookie',
  'marked',
];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  setupFiles: ['reflect-metadata'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swc, sourceMaps: 'inline' }],
    'node_modules[/\\\\].+\\.m?js$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
        module: { type: 'commonjs' },
        sourceMaps: false,
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  moduleNameMapper: { '^@tamkin/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
};

module.exports = {
  maxWorkers: 2,
  /* Not a measure of speed: on a busy machine everything takes longer. */
  testTimeout: 60_000,
  testSequencer: '<rootDir>/scripts/journeys-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'code',
      testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/jest/global-setup.cjs',
      globalTeardown: '<rootDir>/libs/testing/src/jest/global-teardown.cjs',
    },
    {
      ...base,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/journeys/**/*.journey.ts'],
      globalSetup: '<rootDir>/test/journeys/support/global-setup.cjs',
      globalTeardown: '<rootDir>/test/journeys/support/global-teardown.cjs',
    },
  ],
};

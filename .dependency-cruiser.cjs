/** Who may import whom: the architecture, executable. Each layer may use those above it; see docs/ARCHITECTURE.md. */
const { LAYERS } = require('./scripts/layers.cjs');
/** Siblings of one row that may import each other. Empty is best. */
const SIBLINGS_ALLOWED = [];

const rank = new Map(LAYERS.flatMap((row, index) => row.map((lib) => [lib, index])));
const libs = [...rank.keys()];

const layerRules = libs.map((lib) => {
  const forbidden = libs.filter(
    (other) =>
      other !== lib && rank.get(other) >= rank.get(lib) && !SIBLINGS_ALLOWED.some(([a, b]) => a === lib && b === other),
  );
  return {
    name: `layer-of-${lib}`,
    comment: `libs/${lib} may only use the layers above it.`,
    severity: 'error',
    from: { path: `^libs/${lib}/src/`, pathNot: '\\.spec\\.ts$' },
    to: { path: `^(libs/(${forbidden.join('|')})/|apps/)` },
  };
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...layerRules,
    {
      name: 'only-through-index',
      comment: 'A lib has one door.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/', pathNot: '^(libs/testing|scripts)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$2/'] },
    },
    {
      name: 'own-index',
      comment: 'Files inside a lib never import their own index.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/.+(?<!index)\\.ts$', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    { name: 'apps-apart', severity: 'error', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/(?!$1/)' } },
    {
      name: 'testing-in-specs-only',
      severity: 'error',
      from: { path: '^(libs/(?!testing/)[^/]+/src|apps/[^/]+/src)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'web-knows-the-contract-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/(?!api-client/)' },
    },
    {
      name: 'web-features-apart',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(app|features/(?!$1/))' },
    },
    {
      name: 'web-ground',
      severity: 'error',
      from: { path: '^apps/web/src/(platform|theme)/' },
      to: { path: '^apps/web/src/(ui|features|app)/' },
    },
    {
      name: 'web-ui',
      severity: 'error',
      from: { path: '^apps/web/src/ui/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};

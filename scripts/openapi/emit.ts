import { before } from '@nestjs/swagger/plugin';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Compiles the api into `outDir` with the swagger plugin, which turns the types and docstrings of `*.dto.ts` into OpenAPI
 * facts. swc, which builds the product, cannot run that plugin.
 */
export function emitWithSwaggerPlugin(root: string, outDir: string): void {
  rmSync(outDir, { recursive: true, force: true });
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([join(root, 'apps/api/src/api.module.ts')], {
    ...options,
    noEmit: false,
    outDir,
    sourceMap: false,
  });
  const plugin = before(
    { introspectComments: true, dtoFileNameSuffix: ['.dto.ts'], controllerFileNameSuffix: ['.controller.ts'] },
    program,
  );
  program.emit(undefined, undefined, undefined, false, { before: [plugin] });
}

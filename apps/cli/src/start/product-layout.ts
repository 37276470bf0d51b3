import { projectPath } from '@tamkin/config';

/** The compiled entry files of the processes. */
export interface ProductLayout {
  readonly cli: string;
  readonly api: string;
  readonly worker: string;
}

export const builtProduct: ProductLayout = {
  cli: projectPath('dist', 'apps', 'cli', 'src', 'main.js'),
  api: projectPath('dist', 'apps', 'api', 'src', 'main.js'),
  worker: projectPath('dist', 'apps', 'worker', 'src', 'main.js'),
};

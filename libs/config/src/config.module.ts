import { Global, Module, type DynamicModule } from '@nestjs/common';
import { loadSettings, Settings } from './settings';

/** Gives every provider the checked {@link Settings}. Tests pass their own. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(settings: Settings = loadSettings()): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: Settings, useValue: settings }], exports: [Settings] };
  }
}

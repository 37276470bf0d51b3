import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '@tamkin/config';
import { dataSourceOptions } from './data-source-options';
import { DatabaseHealth } from './database-health';
import { TransactionRunner } from './transaction-runner';

/** One pool per process; entities come from the modules that declare them with `TypeOrmModule.forFeature`. */
@Global()
@Module({})
export class DatabaseModule {
  /** `entities`: a glob to know beside what the modules declare; specs of one domain need the tables it points at. */
  static forRoot(applicationName: string, entities: readonly string[] = []): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Settings],
          useFactory: (settings: Settings) => ({
            ...dataSourceOptions({ url: settings.DATABASE_URL, pool: settings.DATABASE_POOL, applicationName }),
            autoLoadEntities: true,
            entities: [...entities],
          }),
        }),
      ],
      providers: [DatabaseHealth, TransactionRunner],
      exports: [DatabaseHealth, TransactionRunner],
    };
  }
}

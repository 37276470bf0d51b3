import { projectPath } from './project-root';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';

const toNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value !== '' ? Number(value) : value;

/** Everything the processes read from their environment. Nothing else in the product touches `process.env`. */
export class Settings {
  /** PostgreSQL 18, e.g. `postgres://tamkin:secret@127.0.0.1:5432/tamkin`. */
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL: string;

  /** Signs cookies, file links and one-time codes. At least 32 characters. */
  @IsString()
  @MinLength(32)
  SECRET: string;

  /** Where people reach the product, without a trailing slash; the base of links, QR codes and the cookie's rules. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL: string = 'http://localhost:3000';

  @IsInt()
  @Min(0)
  @Max(65535)
  @Transform(toNumber)
  PORT: number = 3000;

  /** Address the api listens on. */
  @IsString()
  HOST: string = '0.0.0.0';

  /** Where the worker answers health checks; without it, nowhere. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(65535)
  @Transform(toNumber)
  WORKER_PORT?: number;

  /** `file:///folder` or `s3://bucket/prefix?region=…&endpoint=…`. */
  @Matches(/^(file|s3):\/\//)
  FILES_URL: string = `file://${projectPath('.data', 'files')}`;

  /** For `s3://` only; nothing else of the machine is asked for credentials. */
  @IsOptional()
  @IsString()
  S3_ACCESS_KEY_ID?: string;

  @IsOptional()
  @IsString()
  S3_SECRET_ACCESS_KEY?: string;

  /** A file that holds the instant of the last backup; written by whatever makes backups, shown to the administrator. */
  @IsOptional()
  @IsString()
  BACKUP_RECORD?: string;

  /** The program that makes small sounds and videos; looked for in `PATH` when left out. */
  @IsOptional()
  @IsString()
  FFMPEG_PATH?: string;

  @IsOptional()
  @IsString()
  PATH?: string;

  /** `smtp://user:password@host:587`; without it messages are kept and shown on the Messages screen only. */
  @IsOptional()
  @Matches(/^smtps?:\/\//)
  SMTP_URL?: string;

  /** Sender of e-mails. */
  @IsString()
  MAIL_FROM: string = 'Tamkin <no-reply@example.org>';

  /** IANA zone of quiet hours, sessions and report periods. */
  @IsString()
  TIME_ZONE: string = 'Africa/Casablanca';

  /** Connections of the business pool, per process. */
  @IsInt()
  @Min(1)
  @Max(100)
  @Transform(toNumber)
  DATABASE_POOL: number = 10;

  @IsIn(['error', 'warn', 'log', 'debug'])
  LOG_LEVEL: 'error' | 'warn' | 'log' | 'debug' = 'log';

  /** The folder of the built web; the api serves it when it exists. */
  @IsString()
  WEB_ROOT: string = projectPath('dist', 'web');

  /** Requests per minute and address before 429; a branch behind one router has many people. */
  @IsInt()
  @Min(60)
  @Transform(toNumber)
  RATE_PER_MINUTE: number = 1_200;

  /** Proxies in front of the api whose `X-Forwarded-For` is believed. 0 = none. */
  @IsInt()
  @Min(0)
  @Max(5)
  @Transform(toNumber)
  TRUSTED_PROXIES: number = 0;
}

export class SettingsError extends Error {}

/** Reads and checks the environment; on a mistake throws one readable list of all mistakes. */
export function loadSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const problems = validateSync(settings, { whitelist: true }).map(
    (problem) => `  ${problem.property}: ${Object.values(problem.constraints ?? {}).join('; ')}`,
  );
  if (problems.length > 0) throw new SettingsError(`The settings are not complete:\n${problems.join('\n')}`);
  return settings;
}

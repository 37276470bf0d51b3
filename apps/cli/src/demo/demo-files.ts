import { readFileSync } from 'node:fs';
import { projectPath } from '@tamkin/config';
import type { ProviderType, PositionFamily } from '@tamkin/identity';
import type { Language, LocalisedText, PersonNames, Role } from '@tamkin/kernel';

export interface DemoRegion {
  readonly code: string;
  readonly validFrom: number;
  readonly name: LocalisedText;
  readonly provinces: readonly { code: string; kind: 'province' | 'prefecture'; name: LocalisedText }[];
}

export interface DemoProvider {
  readonly key: string;
  readonly type: ProviderType;
  readonly name: LocalisedText;
  readonly region: string;
  readonly province: string;
  readonly ice: string | null;
  readonly branches: readonly { key: string; name: LocalisedText; province: string; setting: 'urban' | 'rural' }[];
}

export interface DemoPerson {
  readonly key: string;
  readonly userName: string;
  readonly name: PersonNames;
  /** X: not stated. */
  readonly sex: 'F' | 'M' | 'X';
  readonly birthYear: number | null;
  readonly positionFamily: PositionFamily | null;
  readonly language: Language;
  readonly phone: string | null;
  readonly email: string | null;
  readonly role: Role;
  readonly provider: string;
  readonly branch: string | null;
  readonly memberSince: string;
}

export interface DemoCalendar {
  readonly holidays: readonly { date: string; name: LocalisedText; kind: 'fixed' | 'moon' }[];
  readonly ramadan: readonly { from: string; to: string }[];
}

/** Reads a file of the demo. They are ours, so their shape is trusted. */
export function readDemo<T>(name: string): T {
  return JSON.parse(readDemoText(name)) as T;
}

export function readDemoText(name: string): string {
  return readDemoBytes(name).toString('utf8');
}

export function readDemoBytes(name: string): Buffer {
  return readFileSync(demoPath(name));
}

export function demoPath(...parts: string[]): string {
  return projectPath('apps', 'cli', 'demo', ...parts);
}

import { inLanguage, type Language } from '@tamkin/kernel';
import { namesOf } from '../completion/breakdown-line';
import type { Choices } from '../completion/choices.repository';
import { DIMENSIONS, FILTER_OF } from '../completion/report-filters';
import type { ReportExport } from './report-export.entity';
import { lineName, type Cell, type ReportTable, type Say } from './report-table';
import { SMALLEST_CELL } from './small-cells';

/**
 * What the figures of a file are of: the period, what was chosen, whose staff, made when. A file goes on without the screen it
 * was asked from, and a figure without its period is not a figure.
 */
export function aboutTable(say: Say, row: ReportExport, choices: Choices): ReportTable {
  const { filters, providerIds, createdAt, kind, language } = row;
  const rows: Cell[][] = [
    [say('about.from'), filters.from ? noonOf(filters.from) : say('about.beginning')],
    [say('about.to'), filters.to ? noonOf(filters.to) : say('about.open')],
    ...chosen(say, row, choices),
    [say('about.staffOf'), providerIds === null ? say('about.everybody') : providersOf(choices, language)],
    [say('about.madeOn'), { instant: createdAt }],
  ];
  if (kind === 'outside') rows.push([say('about.smallCells'), say('withheld', { below: SMALLEST_CELL })]);
  return { name: say('sheets.about'), header: [say('sheets.about'), say('columns.value')], rows };
}

function chosen(say: Say, { filters, language }: ReportExport, choices: Choices): Cell[][] {
  return DIMENSIONS.flatMap((dimension) => {
    const key = filters[FILTER_OF[dimension]];
    if (key === undefined) return [];
    const name = namesOf(dimension, choices).get(key) ?? null;
    return [[say(`dimensions.${dimension}`), lineName(say, dimension, { key, name }, language)]];
  });
}

function providersOf({ providers }: Choices, language: Language): string {
  return providers.map(({ name }) => inLanguage(name, language)).join(' · ');
}

/** Noon, so that the day is the same in every zone a file may be read in. */
function noonOf(day: string): Cell {
  return { instant: new Date(`${day}T12:00:00Z`) };
}

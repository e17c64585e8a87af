import type { Opened } from '#cli/open.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Declared } from '../src/declared.ts';
import { companyOf } from './company.ts';
import { organisationOf } from './organisation.ts';

/** An organisation to measure, with its number of records. */
export interface Sample {
  readonly snapshot: Snapshot;
  readonly records: number;
}

/** The example company, and the same enlarged to about 10,000 and about 100,000 records. */
export interface Samples {
  readonly opened: Opened;
  readonly company: Sample;
  readonly few: Sample;
  readonly many: Sample;
}

export function samplesOf(all: Declared): Samples {
  const opened = companyOf(all);
  const grown = (size: number, age: number) =>
    sampleOf(organisationOf(all.catalogue, opened.snapshot, { size, age }));
  return { opened, company: sampleOf(opened.snapshot), few: grown(2, 2), many: grown(11, 6) };
}

function sampleOf(snapshot: Snapshot): Sample {
  let records = 0;
  for (const { rows } of snapshot.shelves.values()) records += rows.length;
  return { snapshot, records };
}

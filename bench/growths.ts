/** What the number of a register's records grows with: the size of an organisation, its age, both or neither. */
export type Growth = 'neither' | 'size' | 'age' | 'both';

const along = (growth: Growth, ...registers: readonly string[]): readonly (readonly [string, Growth])[] =>
  registers.map((register) => [register, growth]);

/** The growth of each register. Registers that are not listed, and so any new one, grow with both size and age. */
export const growths: ReadonlyMap<string, Growth> = new Map([
  // What an organisation decides about itself once: a large one has hardly more of it.
  ...along('neither', 'organisation', 'scope', 'issue', 'interested-party', 'party-requirement', 'process'),
  ...along('neither', 'site', 'unit', 'role', 'isms-risk', 'risk-method', 'threat', 'vulnerability'),
  ...along(
    'neither',
    'requirement',
    'catalogue-control',
    'applicability',
    'measure',
    'objective',
    'document',
  ),
  ...along('neither', 'competence', 'competence-requirement', 'communication', 'metric', 'backup'),
  ...along('neither', 'continuity-plan'),
  // Its people and assets, and what is on record about each of them.
  ...along(
    'size',
    'person',
    'appointment',
    'grant',
    'competence-record',
    'asset',
    'supplier',
    'risk',
    'treatment',
  ),
  // What it does as a whole, year by year.
  ...along(
    'age',
    'management-commitment',
    'management-review',
    'review-input',
    'review-decision',
    'judgement',
  ),
  ...along('age', 'performance-evaluation', 'assessment-run', 'statement', 'document-version', 'campaign'),
  ...along('age', 'communication-occurrence', 'measure-test', 'backup-run', 'exercise', 'reading'),
  ...along('age', 'metric-analysis', 'audit-programme', 'programme-item', 'audit', 'checklist-row'),
  ...along('age', 'audit-finding'),
]);

export const growthOf = (register: string): Growth => growths.get(register) ?? 'both';

export const growsAlong = (growth: Growth, way: 'size' | 'age'): boolean =>
  growth === way || growth === 'both';

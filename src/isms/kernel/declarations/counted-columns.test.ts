import { describe, expect, test } from 'vitest';
import { cast, thing } from '../testing/cast-tester.ts';
import { conditionsOf, type Counted } from './counted-columns.ts';
import { choice, list, number, reference, step, yesNo } from './fields.ts';
import type { Fields } from '../field-kinds/field.ts';
import { catalogueOf } from './catalogue.ts';
import { view, type View } from './view.ts';

const marks = { title: 'T', help: 'H.', optional: true } as const;
const counted: Counted = {
  register: 'thing',
  among: ['status:is:open'],
  by: 'stage',
  stages: {
    first: { through: 'gauge', up: 'likely', across: 'cost', level: 'urgent' },
    now: { through: 'gauge', up: 'likely', across: 'cost', level: 'urgent' },
  },
  narrowed: { owner: 'owner' },
  moved: { by: 'moved', view: 'told' },
};

describe('the conditions under which a register lists what is counted', () => {
  const of = (asked: object, part: Parameters<typeof conditionsOf>[3]) =>
    conditionsOf(
      {
        ...counted,
        stages: { ...counted.stages, first: { through: 'g', up: 'u', across: 'a', level: 'l' } },
      },
      { ...asked },
      'one',
      part,
    );

  test('name what all have in common, the scales and the place, by the columns of the stage', () => {
    expect(of({ stage: 'first' }, { up: 2, across: 3 })).toEqual([
      'status:is:open',
      'g:is:one',
      'u:is:2',
      'a:is:3',
    ]);
    expect(of({ stage: 'now' }, { levels: [2, 3] })).toEqual([
      'status:is:open',
      'gauge:is:one',
      'urgent:is:2|3',
    ]);
    expect(of({ stage: 'first' }, 'unscored')).toEqual(['status:is:open', 'g:is:one', 'l:empty']);
  });

  test('and what leaves out some, where it is asked for', () => {
    expect(of({ stage: 'now', owner: 'ana' }, 'unscored')).toContain('owner:is:ana');
    expect(of({ stage: 'now', owner: undefined }, 'unscored').join()).not.toContain('owner');
  });
});

describe('a matrix is refused that counts', () => {
  const parameters = {
    stage: choice({ ...marks, options: { first: 'First', now: 'Now' } }),
    moved: yesNo(marks),
    owner: reference('person', marks),
  };
  const told = view({
    key: 'told',
    clause: '6.1',
    title: 'Told',
    purpose: 'What moved.',
    nothing: 'Nothing.',
    reads: [thing],
    parameters,
    columns: {},
    presentation: { as: 'table' },
    rows: () => [],
  });
  const columns = {
    gauge: reference('gauge', marks),
    up: step({ ...marks, scale: { through: 'gauge', list: 'likely' } }),
    across: step({ ...marks, scale: { through: 'gauge', list: 'severe' } }),
    level: step({ ...marks, scale: { through: 'gauge', list: 'levels' } }),
    count: number(marks),
    stays: yesNo(marks),
    came: list({ count: number(marks) }, marks),
  };
  const faults = (change: Partial<Counted>, given: object = parameters): readonly string[] => {
    const matrix: View = {
      ...told,
      key: 'matrix',
      parameters: given as Fields,
      columns,
      presentation: {
        as: 'matrix',
        up: 'up',
        across: 'across',
        level: 'level',
        count: 'count',
        acceptable: 'stays',
        came: 'came',
        counted: { ...counted, ...change },
      },
    };
    try {
      catalogueOf([...cast, told, matrix]);
      return [];
    } catch (error) {
      return (error as Error).message.split('\n  ').slice(1);
    }
  };
  const stages = (change: object) => ({
    stages: { ...counted.stages, now: { ...counted.stages['now']!, ...change } },
  });

  test.each([
    ['what there is not', { register: 'nothing' }, 'it counts by gauge, which nothing does not have'],
    [
      'by a column that is not there',
      stages({ up: 'height' }),
      'it counts by height, which thing does not have',
    ],
    [
      'some by what is no column',
      { narrowed: { owner: 'boss' } },
      'it counts by boss, which thing does not have',
    ],
    ['at stages it cannot be asked for', { stages: {} }, 'its stages are not what stage can be'],
    [
      'what another view does not tell',
      { moved: { by: 'moved', view: 'silent' } },
      'moved is no parameter of it and of silent',
    ],
  ])('%s', (_, change, fault) => {
    expect(faults({})).toEqual([]);
    expect(faults(change)).toContain(`view matrix: ${fault}`);
  });

  test('by parameters that it does not have', () => {
    const { owner: _, ...others } = parameters;
    expect(faults({}, others)).toEqual(['view matrix: owner is no parameter of it and of told']);
  });
});

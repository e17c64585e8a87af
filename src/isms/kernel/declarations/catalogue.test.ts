import { describe, expect, test } from 'vitest';
import { action, type Action } from './action.ts';
import { cast, castIsms, house, note, person, thing } from '../testing/cast-tester.ts';
import { current, pointedToBy, present } from './condition.ts';
import type { Fields } from '../field-kinds/field.ts';
import { choice, date, line, link, list, reference, references, step } from './fields.ts';
import { fails } from './finding.ts';
import { byClause, isDeclaration, catalogueOf } from './catalogue.ts';
import { register, type AnyRegister } from './register.ts';
import { rule, type Rule } from './rule.ts';
import { view, type View } from './view.ts';

const marks = { title: 'T', help: 'H.', optional: true } as const;

const other = (fields: Fields, more: object = {}) =>
  register({
    key: 'other',
    clause: '7.5',
    title: 'Other',
    plural: 'Others',
    code: 'OTH',
    purpose: 'Others.',
    label: 'name',
    fields: { name: line({ title: 'Name', help: 'Its name.' }), ...fields },
    example: { name: 'x' },
    ...more,
  });

const judge = (more: object = {}) =>
  rule({
    key: 'things-owned',
    title: 'Things are owned',
    answers: {},
    mode: 'computed',
    why: 'They are.',
    of: thing,
    reads: [],
    empty: { credible: 'There may be none.' },
    findings: { none: fails('{record} has no owner.', 'Name one.') },
    ...more,
  } as never);

const faultsOf = (...declarations: readonly (AnyRegister | Rule | View | Action)[]): readonly string[] => {
  try {
    catalogueOf([...cast, ...declarations]);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n  ').slice(1);
  }
};

describe('what is declared is found by its key', () => {
  test('in the order of the clauses', () => {
    expect([...castIsms.registers.keys()]).toEqual([
      'house',
      'gauge',
      'thing',
      'person',
      'note',
      'shelfmark',
    ]);
    expect(castIsms.settings).toBe(house);
  });

  test('once, however often a module exports it', () => {
    expect(catalogueOf([...cast, thing, judge()]).registers.size).toBe(cast.length);
  });

  test('nothing else is a declaration', () => {
    expect([thing, judge()].every(isDeclaration)).toBe(true);
    expect([null, 'register', {}, { word: 'noun' }, () => thing].some(isDeclaration)).toBe(false);
  });

  test.each([
    ['4.2', '10.1', -1],
    ['6.1.2', '6.1.3', -1],
    ['6.1', '6.1.1', -1],
    ['9.3', '9.3', 0],
    ['10.2', '9.3', 1],
  ])('clause %s before %s: %i', (a, b, sign) => {
    expect(Math.sign(byClause(a, b))).toBe(sign);
  });
});

const suggesting = { view: 'some-things', with: { named: 'name' }, option: 'thing', because: ['why'] };

describe('a field has suggestions from a view that can be asked, and says what is suggested and why', () => {
  const someThings = (columns: Fields) =>
    view({
      key: 'some-things',
      clause: '8.1',
      title: 'Some things',
      purpose: 'Some.',
      nothing: 'None.',
      reads: [thing],
      parameters: { named: line(marks) },
      columns,
      presentation: { as: 'table' },
      *rows() {},
    });
  const suggested = (more: object = {}) =>
    other({ to: references('thing', { ...marks, suggests: { ...suggesting, ...more } }) });
  const [fault] = ['register other: to cannot have suggestions from some-things'];
  const whole = { thing: reference('thing', marks), why: line(marks) };

  test.each([
    ['it has all that', whole, {}, []],
    ['it does not say why', { thing: whole.thing }, {}, [fault]],
    ['what it suggests is something else', { ...whole, thing: reference('person', marks) }, {}, [fault]],
    ['it takes no such parameter', whole, { with: { called: 'name' } }, [fault]],
    ['nothing of the record could fill it', whole, { with: { named: 'colour' } }, [fault]],
  ])('%s', (_, columns, more, faults) => {
    expect(faultsOf(suggested(more), someThings(columns))).toEqual(faults);
  });
});

describe('a declaration that contradicts another is refused', () => {
  test.each<[string, AnyRegister, string]>([
    [
      'a reference',
      other({ to: reference('nowhere', marks) }),
      'register other: to points to nowhere, which does not exist',
    ],
    [
      'a reference in a list',
      other({ rows: list({ to: reference('nowhere', marks) }, marks) }),
      'register other: rows.to points to nowhere, which does not exist',
    ],
    [
      'a sequence of what is no day',
      other({}, { sequences: [['name']] }),
      'register other: no day is called name, and it has its place in a sequence',
    ],
    [
      'being for new work by what is no choice',
      other({}, { current: { by: 'name', is: 'open' } }),
      'register other: name is no choice of open, by which records are for new work',
    ],
    [
      'a section that comes later, and is none',
      other({}, { later: ['Result'] }),
      'register other: there is no section Result that could come later',
    ],
    [
      'a beginning as something else',
      other({ of: reference('thing', marks), to: reference('gauge', { ...marks, beginsAs: 'of' }) }),
      'register other: to cannot begin as what of names',
    ],
    [
      'the highest of nothing',
      other({
        by: reference('gauge', marks),
        score: step({
          ...marks,
          scale: { through: 'by', list: 'likely' },
          highestOf: { list: 'name', step: 'it' },
        }),
      }),
      'register other: score is the highest of no steps in name',
    ],
    [
      'a step through no reference',
      other({ score: step({ ...marks, scale: { through: 'name', list: 'likely' } }) }),
      'register other: score has no scale likely to be on',
    ],
    [
      'a step on no list',
      other({
        by: reference('gauge', marks),
        score: step({ ...marks, scale: { through: 'by', list: 'name' } }),
      }),
      'register other: score has no scale name to be on',
    ],
    [
      'a deadline without its setting',
      other(
        { on: date(marks) },
        { deadlines: { look: { title: 'Look', from: 'on', every: { setting: 'never' } } } },
      ),
      'register other: deadline look needs the setting never, a length of time',
    ],
    [
      'a deadline with a setting that is no length of time',
      other({}, { deadlines: { look: { title: 'Look', every: { setting: 'name' } } } }),
      'register other: deadline look needs the setting name, a length of time',
    ],
    [
      'a deadline on a computed column that is none',
      other({}, { deadlines: { look: { title: 'Look', on: { computed: 'next' } } } }),
      'register other: deadline look needs the computed column next, a day',
    ],
    ['a column', other({}, { columns: ['name', 'colour'] }), 'register other: there is no column colour'],
    ['a part of nothing', other({}, { partOf: 'name' }), 'register other: partOf is no reference'],
    [
      'work by what is no link',
      other({}, { workFor: { field: 'name', registers: ['thing'] } }),
      'register other: what it is work for is no link',
    ],
    [
      'work for a stranger',
      other({ to: link(marks) }, { workFor: { field: 'to', registers: ['nowhere'] } }),
      'register other is work for nowhere, which does not exist',
    ],
    [
      'suggestions from nowhere',
      other({ to: references('thing', { ...marks, suggests: suggesting }) }),
      'register other: to cannot have suggestions from some-things',
    ],
    ['codes', other({}, { code: 'THG' }), 'register other and thing both give codes THG-n'],
    ['a key', other({}, { key: 'Other' }), 'register Other: keys are kebab-case'],
  ])('%s', (_, declared, fault) => {
    expect(faultsOf(declared)).toContain(fault);
  });

  test('two of one key, and a computed column that reads a stranger', () => {
    const stranger = other({}, { key: 'stranger', code: 'STR' });
    const deriving = other({}).derive('more', line(marks), [stranger], () => undefined);
    expect(faultsOf(other({}), other({ more: line(marks) }))).toContain('two registers are called other');
    expect(faultsOf(deriving)).toEqual(['register other reads stranger, which is not among the registers']);
    expect(faultsOf(deriving, stranger)).toEqual([]);
  });

  test('a rule, view or action that reads one', () => {
    const stranger = other({});
    const looking = {
      key: 'looking',
      clause: '9.1',
      title: 'L',
      purpose: 'P',
      nothing: 'N',
      consequence: 'C',
    };
    const shown = view({
      ...looking,
      reads: [stranger],
      parameters: {},
      columns: {},
      presentation: { as: 'table' },
      rows: () => [],
    });
    const done = action({
      ...looking,
      by: {},
      on: stranger,
      reads: [],
      input: {},
      obstacle: () => undefined,
      decide: () => [],
    });
    const fault = 'reads other, which is not among the registers';
    expect(faultsOf(judge({ reads: [stranger] }))).toEqual([`things-owned ${fault}`]);
    expect(faultsOf(shown)).toEqual([`looking ${fault}`]);
    expect(faultsOf(done)).toEqual([`looking ${fault}`]);
    expect(faultsOf(judge({ reads: [stranger] }), shown, done, stranger)).toEqual([]);
  });

  test.each([
    ['nothing', {}, ['view shown: nothing it is asked or says at its head names the scale of least']],
    ['a parameter', { by: reference('thing', marks) }, []],
  ])('a view that is asked for a step whose scale %s names', (_, parameters, faults) => {
    const declared = {
      key: 'shown',
      clause: '9.1',
      title: 'S',
      purpose: 'P',
      nothing: 'N',
      reads: [thing],
      columns: { name: line(marks) },
      presentation: { as: 'table' },
      rows: () => [],
    } as const;
    const least = step({ ...marks, scale: { through: 'by', list: 'likely' } });
    expect(faultsOf(thing, view({ ...declared, parameters: { ...parameters, least } }))).toEqual(faults);
    const head = { columns: { by: reference('thing', marks) }, running: [], rows: () => [] };
    expect(faultsOf(thing, view({ ...declared, parameters: { least }, head }))).toEqual([]);
  });

  test('a view that presents what it does not have', () => {
    const shown = view({
      key: 'shown',
      clause: '9.1',
      title: 'S',
      purpose: 'P',
      nothing: 'N',
      reads: [],
      parameters: {},
      columns: { name: line(marks) },
      presentation: {
        as: 'document',
        group: 'name',
        heading: 'name',
        marks: [],
        facts: ['colour' as never],
        texts: [],
      },
      head: { columns: { name: line(marks) }, running: ['name', 'number' as never], rows: () => [] },
      rows: () => [],
    });
    expect(faultsOf(shown)).toEqual([
      'view shown: there is no column colour to present',
      'view shown: its head has no number to print',
    ]);
  });

  test('a view whose rows have a step that is not declared, begin what is not said, or group by no column', () => {
    const stages = choice({ ...marks, options: { plan: 'Plan', do: 'Do' } });
    const shown = view({
      key: 'shown',
      clause: '9.1',
      title: 'S',
      purpose: 'P',
      nothing: 'N',
      reads: [],
      parameters: { by: choice({ ...marks, options: { name: 'Name', colour: 'Colour' }, default: 'name' }) },
      columns: { name: line(marks), day: date(marks), next: stages },
      presentation: {
        as: 'timeline',
        record: 'name',
        from: 'day',
        to: 'day',
        done: 'day',
        who: 'name',
        state: 'next',
        marks: [],
        by: 'by',
      },
      next: { column: 'next', by: 'name', steps: { plan: { begin: person } } },
      rows: () => [],
    });
    expect(faultsOf(shown)).toEqual([
      'view shown: there is no column colour to group by',
      'view shown: what is next is not one of the steps that are declared',
      'view shown: does not say with what a person is begun',
    ]);
  });

  test.each([
    ['a field', { conditions: { none: present('colour') } }, 'thing has no field colour'],
    ['a field to choose by', { only: { colour: ['red'] } }, 'thing has no field colour'],
    [
      'a deadline',
      { conditions: { none: current('repair') }, reads: [house] },
      'thing has no deadline repair',
    ],
    [
      'the settings',
      { conditions: { none: current('inspection') } },
      'a deadline takes the settings, and it does not read them',
    ],
    ['a register', { conditions: { none: pointedToBy(note, 'thing') } }, 'it does not read note'],
    ['a text', { conditions: { other: present('owner') } }, 'there is no text for the condition other'],
  ])('a condition that asks for %s that is not there', (_, more, fault) => {
    expect(faultsOf(judge(more))).toEqual([`rule things-owned: ${fault}`]);
  });

  test('all at once, in one error', () => {
    const wrong = other({ to: reference('nowhere', marks) }, { code: 'THG', columns: ['colour'] });
    expect(faultsOf(wrong)).toHaveLength(3);
  });
});

describe('without settings nothing can be judged', () => {
  test('no register that is one of a kind', () => {
    expect(() => catalogueOf([person])).toThrow('no register holds the settings of the organisation');
  });

  test('no tolerance among them', () => {
    const bare = other({}, { singleton: true });
    expect(() => catalogueOf([bare])).toThrow('the settings need tolerance, a length of time');
  });

  test('no time to complete what is begun', () => {
    const bare = other({}, { singleton: true });
    expect(() => catalogueOf([bare])).toThrow('the settings need completionGrace, a length of time');
  });
});

test('a register that names a field it does not have is refused at once', () => {
  expect(() => other({}, { label: 'colour' })).toThrow(
    'register other names a field it does not have: colour',
  );
  expect(() => other({}, { sections: { All: ['name', 'colour'] } })).toThrow('does not have: colour');
});

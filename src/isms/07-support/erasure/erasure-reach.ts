import { addDays } from '#isms/kernel/values/calendar.ts';
import { choice, line, link, number, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { points, targets } from '#isms/kernel/declarations/reference-index.ts';
import type { Followed, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { dateText } from '#isms/kernel/values/regional-text.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { evidence } from '../../across/evidence.ts';
import { organisation } from '../../across/organisation.ts';
import { erasure } from './erasure.ts';
import { furtherRecords } from './erasure-steps.ts';
import { person } from '../people/person.ts';
import { callsOf, dataOf, filesOf, linkTo, mentionsOf, personalTitles } from '../people/personal-data.ts';

const effects = {
  erased: 'Erased',
  named: 'To be read and reworded by somebody',
  kept: 'Kept',
} as const;

interface ErasureEffect {
  readonly effect: keyof typeof effects;
  readonly record?: Link;
  readonly what: string;
  readonly count?: number;
  readonly why: string;
}

/** The extent of an erasure: what would be erased and what would remain before it, what was and did afterwards. */
export const erasureReach = view({
  key: 'erasure-reach',
  clause: '7.5',
  title: 'What an erasure reaches',
  purpose:
    'Where somebody is on record: what is erased with them, which texts name them and have to be read, and what is kept and on which ground.',
  nothing: 'Name a person, or a request for an erasure, to see where they are on record.',
  reads: 'all',
  onRecord: 'erasure',
  parameters: {
    erasure: reference('erasure', { title: 'Request', help: 'The request for the erasure.', optional: true }),
    person: reference('person', {
      title: 'Person',
      help: 'Who is to be erased, where nothing was requested yet.',
      optional: true,
    }),
  },
  columns: {
    effect: choice({ title: 'What becomes of it', help: 'Whether it goes.', options: effects }),
    record: link({ title: 'Record', help: 'Where it stands, if in one record.', optional: true }),
    what: line({ title: 'What', help: 'Which values, files or references.', longest: 500 }),
    count: number({
      title: 'Number',
      help: 'In how many records, if in several.',
      whole: true,
      optional: true,
    }),
    why: prose({ title: 'Why', help: 'Why it goes, or on which ground it stays.' }),
  },
  presentation: { as: 'table', group: 'effect' },
  *rows({ s }, parameters) {
    const request = s.get(erasure, parameters.erasure);
    const about = s.get(person, request?.fields.person ?? parameters.person);
    if (!about) return;
    const own = linkTo({ register: person, record: about });
    let n = 0;
    for (const { effect, record, what, count, why } of placesOf(about, request, s))
      yield {
        key: `${(n += 1)}`,
        cells: { effect, what, why, ...(record && { record }), ...(count !== undefined && { count }) },
        rests: record ? [own, record] : [own],
      };
  },
});

function* placesOf(
  about: Stored<typeof person>,
  request: Stored<typeof erasure> | undefined,
  s: Reader,
): Iterable<ErasureEffect> {
  const done = request?.fields.outcome === 'erased';
  const data = dataOf(about.id, s);
  const chosen = request ? furtherRecords(request.fields, s) : [];
  const reached = [...new Map([...data, ...chosen].map((each) => [each.record.id, each])).values()];
  for (const each of reached) yield* erasedOf(each, chosen.includes(each), done);
  yield {
    effect: 'erased',
    what: 'Account: address, name, password, second factors, passkeys, sessions, keys, links, mail choices',
    why: 'Nobody signs in as somebody who was erased. An account that belongs to other organisations too goes on there.',
  };
  if (done)
    for (const record of request.fields.mentions ?? [])
      yield { effect: 'named', record, what: 'Texts', why: 'It named the person when they were erased.' };
  else
    for (const each of mentionsOf(callsOf(about, data), reached, s))
      yield {
        effect: 'named',
        record: linkTo(each),
        what: each.fields.join(', '),
        why: 'It is free text, which nobody but a reader can judge. Former wordings stay in the journal.',
      };
  yield {
    effect: 'named',
    what: 'Reasons of commits, former wordings of texts',
    why: 'They stand in the chain and stay. The command “plumbline erase” lists them, as long as the name is known.',
  };
  yield* keptOf(about, s);
}

function* erasedOf(each: Followed, isChosen: boolean, done: boolean): Iterable<ErasureEffect> {
  const record = linkTo(each);
  const values = personalTitles(each, { gone: done });
  if (values.length > 0)
    yield {
      effect: 'erased',
      record,
      what: values.join(', '),
      why: 'Personal values, in every version and on every day in the past.',
    };
  if (!isChosen || each.register.key !== evidence.key) return;
  const files = filesOf(each.register, each.record.fields).map(({ name }) => name);
  if (files.length > 0 || done)
    yield {
      effect: 'erased',
      record,
      what: done ? 'File' : `File ${files.join(', ')}`,
      why: 'Chosen as being about them alone. Its title and the name of the file stay, and so does a file that a version of another record names.',
    };
}

function* keptOf(about: Stored<typeof person>, s: Reader): Iterable<ErasureEffect> {
  const code = about.code;
  yield {
    effect: 'kept',
    record: linkTo({ register: person, record: about }),
    what: 'Code, position, unit, relation, days of joining and leaving',
    why: `So that duties and decisions of then can be followed (5.3, 7.2, 7.5.3). They are those of ${code}, and who that was is no longer on record.`,
  };
  for (const { title, count } of namings(about.id, s))
    yield {
      effect: 'kept',
      what: title,
      count,
      why: `Evidence of who decided, did and reviewed (7.5.3, 9.2). It names ${code}.`,
    };
  yield {
    effect: 'kept',
    what: 'Rows of the access log',
    why: `They show misuse of accounts (A.8.15), and are gone by ${dateText(addDays(s.asOf, s.setting(organisation, 'accessLogKept')), 'en')}, as the setting says.`,
  };
  yield {
    effect: 'kept',
    what: 'Backups, exports and mails from before',
    why: 'Out of reach. Those who keep them delete them; erasures are made again on a backup that is restored.',
  };
}

/** Yields the fields that refer to a person by code and keep doing so, each with the number of records. */
export function* namings(
  id: string,
  s: Reader,
): Iterable<{ readonly title: string; readonly count: number }> {
  for (const register of s.registers.values())
    for (const [name, field] of Object.entries(register.fields)) {
      if (name === register.dataSubject) continue;
      if (!points(field) || (field.to !== undefined && field.to !== person.key)) continue;
      const count = s
        .everything(register)
        .filter((record) => targets(field, record.fields[name]).includes(id)).length;
      if (count > 0) yield { title: `${register.plural}: ${field.title}`, count };
    }
}

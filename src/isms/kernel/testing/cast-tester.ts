import { catalogueOf } from '../declarations/catalogue.ts';
import {
  choice,
  date,
  duration,
  file,
  line,
  links,
  list,
  matrix,
  number,
  prose,
  reference,
  references,
  step,
  yesNo,
} from '../declarations/fields.ts';
import { register } from '../declarations/register.ts';

/** A small set of registers with one of everything, so that the kernel is tested without any clause of the standard. */
export const house = register({
  key: 'house',
  clause: '4.4',
  title: 'House',
  plural: 'House',
  code: 'HSE',
  purpose: 'Settings.',
  label: 'name',
  singleton: true,
  fields: {
    name: line({ title: 'Name', help: 'Its name.' }),
    tolerance: duration({ title: 'Tolerance', help: 'How late is late.', default: 'P10D' }),
    completionGrace: duration({ title: 'Grace', help: 'How long what is begun may take.', default: 'P10D' }),
    inspection: duration({ title: 'Inspection', help: 'How often things are looked at.', default: 'P12M' }),
    keeper: reference('person', { title: 'Keeper', help: 'Who keeps the house.', optional: true }),
  },
  example: { name: 'Acme' },
});

export const person = register({
  key: 'person',
  clause: '7.2',
  title: 'Person',
  plural: 'People',
  code: 'PER',
  purpose: 'People.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'Their name.', personal: true }),
    email: line({
      title: 'E-mail',
      help: 'Where to write.',
      format: 'email',
      optional: true,
      personal: true,
    }),
    boss: reference('person', { title: 'Boss', help: 'Who they answer to.', optional: true }),
  },
  example: { name: 'Ana' },
});

const named = { name: line({ title: 'Step', help: 'Its name.' }) };

export const gauge = register({
  key: 'gauge',
  clause: '6.1',
  title: 'Gauge',
  plural: 'Gauges',
  code: 'GAU',
  purpose: 'Scales.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'Its name.', material: true }),
    likely: list(named, { title: 'Likely', help: 'Steps.', material: true }),
    severe: list(named, { title: 'Severe', help: 'Steps.', material: true }),
    levels: list(named, { title: 'Levels', help: 'Steps.', material: true }),
    cells: matrix({
      title: 'Cells',
      help: 'Level by both.',
      matrix: { up: 'likely', across: 'severe', steps: 'levels' },
    }),
  },
  example: {
    name: 'Two by three',
    likely: [{ name: 'rare' }, { name: 'often' }],
    severe: [{ name: 'small' }, { name: 'large' }, { name: 'huge' }],
    levels: [{ name: 'low' }, { name: 'high' }],
    cells: [
      [1, 1, 2],
      [1, 2, 2],
    ],
  },
});

export const thing = register({
  key: 'thing',
  clause: '6.1',
  title: 'Thing',
  plural: 'Things',
  code: 'THG',
  purpose: 'Things to look after.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'What it is.', material: true }),
    state: choice({
      title: 'State',
      help: 'How it is.',
      options: { open: 'Open', closed: 'Closed' },
      default: 'open',
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Whose it is.',
      optional: true,
      material: true,
      responsible: true,
    }),
    helpers: references('person', { title: 'Helpers', help: 'Who helps.', optional: true }),
    gauge: reference('gauge', { title: 'Gauge', help: 'How it is scored.', optional: true }),
    likely: step({
      title: 'Likely',
      help: 'Score.',
      scale: { through: 'gauge', list: 'likely' },
      optional: true,
    }),
    cost: number({ title: 'Cost', help: 'In euro.', least: 0, optional: true, material: true }),
    urgent: yesNo({ title: 'Urgent', help: 'Whether it is.', optional: true }),
    inspectedOn: date({ title: 'Inspected on', help: 'When.', optional: true }),
    due: date({ title: 'Due', help: 'When.', optional: true }),
    doneOn: date({ title: 'Done on', help: 'When.', optional: true }),
    about: links({ title: 'About', help: 'What it concerns.', optional: true }),
    shifts: list(
      {
        day: date({ title: 'Day', help: 'When.' }),
        who: reference('person', { title: 'Who', help: 'Who.', optional: true }),
      },
      { title: 'Shifts', help: 'Who does what when.', optional: true },
    ),
    picture: file({ title: 'Picture', help: 'How it looks.', optional: true }),
  },
  deadlines: {
    inspection: {
      title: 'Inspection',
      from: 'inspectedOn',
      every: { setting: 'inspection' },
      who: 'owner',
      while: { state: ['open'] },
    },
    completion: { title: 'Completion', on: 'due', until: 'doneOn', who: 'owner' },
  },
  example: { title: 'Door' },
});

export const note = register({
  key: 'note',
  clause: '7.5',
  title: 'Note',
  plural: 'Notes',
  code: 'NOT',
  purpose: 'What somebody saw.',
  label: 'text',
  partOf: 'thing',
  fixed: true,
  fields: {
    thing: reference('thing', { title: 'Thing', help: 'What it is about.' }),
    text: prose({ title: 'Text', help: 'What was seen.', longest: 100 }),
    by: reference('person', { title: 'By', help: 'Who saw it.', optional: true }),
  },
  example: { thing: 'THG-1', text: 'It creaks.' },
});

export const shelfmark = register({
  key: 'shelfmark',
  clause: '7.5',
  title: 'Shelfmark',
  plural: 'Shelfmarks',
  code: 'SHM',
  purpose: 'Ships with the product.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'Its name.' }),
    reachable: yesNo({ title: 'Reachable', help: 'Without a ladder.', default: true }),
  },
  ships: () => [
    { id: 'mark-a', code: 'A', fields: { name: 'Upper shelf', reachable: false } },
    { id: 'mark-b', code: 'B', fields: { name: 'Lower shelf' } },
  ],
  example: { name: 'Middle shelf' },
});

export const cast = [house, person, gauge, thing, note, shelfmark] as const;
export const castIsms = catalogueOf(cast);

import { annexA } from '../../../annex-a/catalogue-control.ts';

/** Threats from the organisation itself, from law and from society. */
export const organisation = [
  {
    id: 'threat-loss-of-key-people',
    code: 'T20',
    fields: {
      name: 'People with indispensable knowledge are not there',
      kind: 'organisational',
      origin: ['accidental', 'environmental'],
      description:
        'Illness, resignation or conflict takes away the only ones who know how something is done.',
      affects: ['people', 'process'],
      properties: ['availability', 'integrity'],
      controls: annexA('A.5.37', 'A.5.2', 'A.6.5', 'A.5.29'),
    },
  },
  {
    id: 'threat-breach-of-obligation',
    code: 'T21',
    fields: {
      name: 'Law or contract broken without anybody noticing',
      kind: 'organisational',
      origin: ['accidental'],
      description:
        'A duty changes or was never known: data is kept too long, a report comes too late, a licence is missing.',
      affects: ['information', 'process', 'service'],
      properties: ['confidentiality', 'availability'],
      controls: annexA('A.5.31', 'A.5.34', 'A.5.33', 'A.5.36', 'A.5.32', 'A.5.35'),
    },
  },
  {
    id: 'threat-official-order',
    code: 'T77',
    fields: {
      name: 'Authority orders disclosure or shuts off a service',
      kind: 'organisational',
      origin: ['deliberate'],
      description:
        'Foreign law, sanctions or a seizure opens data held elsewhere or ends a service from one day to the next.',
      affects: ['service', 'information'],
      properties: ['confidentiality', 'availability'],
      controls: annexA('A.5.31', 'A.5.23', 'A.5.5', 'A.8.24', 'A.5.30'),
    },
  },
  {
    id: 'threat-blocked-access',
    code: 'T78',
    fields: {
      name: 'Strike, unrest or conflict keeps people or goods away',
      kind: 'organisational',
      origin: ['deliberate', 'environmental'],
      description:
        "Roads, borders or gates are closed, staff are called up or a supplier's country is cut off.",
      affects: ['people', 'site', 'service'],
      properties: ['availability'],
      controls: annexA('A.5.29', 'A.6.7', 'A.5.30', 'A.5.22'),
    },
  },
  {
    id: 'threat-lost-responsibility',
    code: 'T79',
    fields: {
      name: 'Reorganisation loses responsibilities',
      kind: 'organisational',
      origin: ['accidental'],
      description: 'After a merger, a move or a change of post nobody knows any more who looks after what.',
      affects: ['process', 'people', 'information'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.5.2', 'A.5.4', 'A.5.9', 'A.5.8'),
    },
  },
  {
    id: 'threat-overload',
    code: 'T80',
    fields: {
      name: 'Overload leads to skipped checks',
      kind: 'organisational',
      origin: ['accidental'],
      description:
        'Too few people for too much work: warnings are clicked away, reviews signed unread, changes made late at night.',
      affects: ['people', 'process'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.5.4', 'A.5.2', 'A.8.6', 'A.5.25'),
    },
  },
  {
    id: 'threat-missing-evidence',
    code: 'T81',
    fields: {
      name: 'Evidence is missing when it is asked for',
      kind: 'organisational',
      origin: ['accidental'],
      description:
        "After an incident, before a court or with an authority it cannot be shown what happened or that one did one's part.",
      affects: ['information', 'process'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.5.28', 'A.8.15', 'A.8.17', 'A.5.33', 'A.5.24'),
    },
  },
] as const;

import { annexA } from '../../../annex-a/catalogue-control.ts';

/** Technical failures without human action. */
export const technicalFailure = [
  {
    id: 'threat-defect-in-software',
    code: 'T14',
    fields: {
      name: 'Software or firmware does the wrong thing',
      kind: 'technical failure',
      origin: ['accidental'],
      description: 'A defect or an update corrupts data, computes wrongly or stops a system.',
      affects: ['software', 'information', 'service'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.8.29', 'A.8.25', 'A.8.32', 'A.8.28', 'A.8.13', 'A.8.30'),
    },
  },
  {
    id: 'threat-equipment-failure',
    code: 'T15',
    fields: {
      name: 'Equipment or media fails',
      kind: 'technical failure',
      origin: ['accidental'],
      description: 'A disk, controller, network device or cooling gives out, at once or unnoticed over time.',
      affects: ['hardware', 'information', 'service'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.7.13', 'A.8.14', 'A.8.13', 'A.7.8', 'A.8.16'),
    },
  },
  {
    id: 'threat-exhausted-capacity',
    code: 'T59',
    fields: {
      name: 'Capacity exhausted',
      kind: 'technical failure',
      origin: ['accidental'],
      description:
        'Storage, bandwidth, memory or a quota runs full, through growth, a runaway job or a peak nobody planned for.',
      affects: ['service', 'software', 'hardware'],
      properties: ['availability'],
      controls: annexA('A.8.6', 'A.8.16', 'A.8.14', 'A.5.30'),
    },
  },
  {
    id: 'threat-unreadable-backup',
    code: 'T60',
    fields: {
      name: 'Copies prove unreadable when they are needed',
      kind: 'technical failure',
      origin: ['accidental'],
      description:
        'The restore fails: media aged, keys lost, a data base copied in mid-write, or a system nobody had included.',
      affects: ['information', 'service'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.8.13', 'A.5.30', 'A.7.10', 'A.5.37'),
    },
  },
  {
    id: 'threat-mass-update-failure',
    code: 'T61',
    fields: {
      name: 'Automatic update stops many machines at once',
      kind: 'technical failure',
      origin: ['accidental'],
      description:
        'A faulty update of a maker reaches every machine within an hour, and each has to be mended by hand.',
      affects: ['software', 'hardware', 'service'],
      properties: ['availability'],
      controls: annexA('A.8.32', 'A.8.19', 'A.8.31', 'A.5.30', 'A.5.22'),
    },
  },
  {
    id: 'threat-base-service-failure',
    code: 'T62',
    fields: {
      name: 'Time, name or sign-in service fails',
      kind: 'technical failure',
      origin: ['accidental'],
      description:
        'Something small that everything asks for does not answer, and systems that are healthy themselves cannot be used.',
      affects: ['service', 'hardware'],
      properties: ['availability'],
      controls: annexA('A.8.14', 'A.8.17', 'A.8.21', 'A.5.30'),
    },
  },
  {
    id: 'threat-faulty-migration',
    code: 'T63',
    fields: {
      name: 'Data lost or altered in transfer',
      kind: 'technical failure',
      origin: ['accidental'],
      description: 'A migration, conversion or interface drops records, mixes up fields or runs twice.',
      affects: ['information', 'software'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.8.32', 'A.8.29', 'A.8.13', 'A.8.33', 'A.5.8'),
    },
  },
  {
    id: 'threat-aged-cryptography',
    code: 'T64',
    fields: {
      name: 'Cryptographic method becomes too weak',
      kind: 'technical failure',
      origin: ['deliberate', 'accidental'],
      description: 'Methods age, also by quantum computers; what is recorded today may be read in ten years.',
      affects: ['secret', 'information', 'software'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.8.24', 'A.5.6', 'A.5.7', 'A.5.9', 'A.8.27'),
    },
  },
  {
    id: 'threat-building-system-failure',
    code: 'T65',
    fields: {
      name: 'Building or safety system fails',
      kind: 'technical failure',
      origin: ['accidental'],
      description:
        'Cooling, access control, fire detection or emergency power does not do what it is there for, often unnoticed until needed.',
      affects: ['site', 'hardware'],
      properties: ['availability'],
      controls: annexA('A.7.11', 'A.7.13', 'A.7.5', 'A.7.4'),
    },
  },
] as const;

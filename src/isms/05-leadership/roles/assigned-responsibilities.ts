import { fails, missing, weakens, type Find, type Finding } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { personName } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import type { organisation } from '../../across/organisation.ts';
import { isTopManagement } from '../../across/settings.ts';
import type { appointment } from './appointment.ts';
import { activeHoldings } from './holdings.ts';
import { role } from './role.ts';

/** The two duties that the standard requires top management to assign. */
const duties = {
  'isms conformity': 'keep the ISMS in line with the standard',
  'performance reporting': 'report to top management how the ISMS performs',
} as const;
type Duty = keyof typeof duties;
type Registers = typeof appointment | typeof person | typeof organisation;

export const hasResponsibility =
  (duty: Duty) =>
  ({ fields }: Stored<typeof role>): boolean =>
    (fields.duties ?? []).includes(duty);

/** Checks whether only top management may appoint to the role. */
export const isGivenByTopManagement = (record: Stored<typeof role>): boolean =>
  hasResponsibility('isms conformity')(record) || hasResponsibility('performance reporting')(record);

/** The findings that a duty is not carried by a person whom top management appointed. */
export const unassignedResponsibility = {
  vacant: fails(
    'Nobody who works here holds {record}, and with it the duty to {duty}.',
    'Have top management appoint somebody.',
  ),
  stranger: fails(
    '{holder} was given {record} by {by}, who is not top management.',
    'Have top management confirm the appointment.',
  ),
  unsaid: weakens(
    'It is not on record who gave {record} to {holder}.',
    'Note which member of top management did, or have it confirmed.',
  ),
};

export const noRole = (duty: string) =>
  missing(
    `No role is on record whose holder ${duty}.`,
    'Add the duty to a role, and have top management appoint who holds it.',
  );

/** Yields a finding for each role with the duty that is not properly held, unless another role with the duty is. */
export function* findUnassigned(
  duty: Duty,
  s: Reader<Registers | typeof role>,
  find: Find<typeof unassignedResponsibility>,
): Iterable<Finding> {
  const roles = s.all(role).filter(hasResponsibility(duty));
  if (!roles.some((each) => isCarried(each, s)))
    for (const each of roles) {
      const holdings = activeHoldings(each, s);
      if (holdings.length === 0) yield find.vacant(each, { duty: duties[duty] });
      for (const { fields } of holdings) {
        const holder = personName(fields.person, s);
        if (fields.appointedBy === undefined) yield find.unsaid(each, { holder });
        else yield find.stranger(each, { holder, by: personName(fields.appointedBy, s) });
      }
    }
}

const isCarried = (record: Stored<typeof role>, s: Neighbourhood<Registers>): boolean =>
  activeHoldings(record, s).some(({ fields }) => isTopManagement(fields.appointedBy, s));

import { namingFields } from '../declarations/label.ts';
import type { Following } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

/** Whether a record is called by its code alone where what is said leaves the organisation. */
export const isConfidential = (
  register: AnyRegister,
  record: Stored,
  s: Pick<Following, 'follow'>,
): boolean =>
  namingFields(register).some((name) => isForFew(register, name)) || isDeclaredSo(register, record, s);

const isForFew = ({ fields }: AnyRegister, name: string): boolean =>
  fields[name]?.personal === true || fields[name]?.classified === true;

/** Whether the register says so, of the record or of what it is a part of. */
function isDeclaredSo(register: AnyRegister, { fields }: Stored, s: Pick<Following, 'follow'>): boolean {
  const { confidential = {}, partOf = '' } = register;
  if (confidential === true) return true;
  if (Object.entries(confidential).some(([name, values]) => values?.includes(String(fields[name]))))
    return true;
  const to = register.fields[partOf]?.to;
  const whole = to === undefined ? undefined : s.follow({ register: to, id: String(fields[partOf]) });
  return whole !== undefined && isDeclaredSo(whole.register, whole.record, s);
}

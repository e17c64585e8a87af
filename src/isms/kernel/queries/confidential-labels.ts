import { namingFields } from '../declarations/label.ts';
import type { Following } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

/** Checks whether a record may appear only by its code in texts that leave the organisation. */
export const isConfidential = (
  register: AnyRegister,
  record: Stored,
  s: Pick<Following, 'follow'>,
): boolean =>
  namingFields(register).some((name) => isForFew(register, name)) || isDeclaredSo(register, record, s);

const isForFew = ({ fields }: AnyRegister, name: string): boolean =>
  fields[name]?.personal === true || fields[name]?.classified === true;

/** Checks whether the register declares it confidential, for the record or for the one it is a part of. */
function isDeclaredSo(register: AnyRegister, { fields }: Stored, s: Pick<Following, 'follow'>): boolean {
  const { confidential = {}, partOf = '' } = register;
  if (confidential === true) return true;
  if (Object.entries(confidential).some(([name, values]) => values?.includes(String(fields[name]))))
    return true;
  const to = register.fields[partOf]?.to;
  const whole = to === undefined ? undefined : s.follow({ register: to, id: String(fields[partOf]) });
  return whole !== undefined && isDeclaredSo(whole.register, whole.record, s);
}

import { timingSafeEqual } from 'node:crypto';

/** Whether somebody knows a secret, in a time that does not tell how much of it. */
export function areSecretsEqual(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

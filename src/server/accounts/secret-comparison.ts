import { timingSafeEqual } from 'node:crypto';

/** Compares two secrets in constant time, so that the time does not disclose how much of them agrees. */
export function areSecretsEqual(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

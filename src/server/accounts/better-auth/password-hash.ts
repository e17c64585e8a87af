import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// The minimum that OWASP recommends for Argon2id (Password Storage Cheat Sheet, 2026): 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');
const textOf = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const keyOf = (password: string, nonce: Buffer, parameters: Omit<Argon2Parameters, 'message' | 'nonce'>) =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, ...parameters });

/** Returns the hash of a password with its parameters, in PHC string format. */
export async function hashOf(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await keyOf(password, nonce, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${textOf(nonce)}$${textOf(key)}`;
}

/** Checks whether a hash belongs to a password. Also accepts hashes of earlier versions, which used scrypt. */
export async function isHashOf(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, expected] = form.exec(hash) ?? [];
  if (nonce === undefined || expected === undefined) {
    const { verifyPassword } = await import('better-auth/crypto');
    return verifyPassword({ hash, password });
  }
  const key = bytesOf(expected);
  const made = await keyOf(password, bytesOf(nonce), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: key.length,
  });
  return timingSafeEqual(made, key);
}

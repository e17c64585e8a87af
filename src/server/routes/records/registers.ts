import type { App, ApplicationContext } from '../../http/application.ts';
import { registerReading } from './register-reading.ts';
import { registerSeveral } from './bulk-amendment.ts';
import { registerWriting } from './register-writing.ts';

/** Adds the operations of every register, each with its own schemas, so that OpenAPI shows what the register holds. */
export function registerRoutes(app: App, { catalogue }: ApplicationContext): void {
  for (const register of catalogue.registers.values()) {
    registerReading(app, register);
    if (register.closed) continue;
    registerWriting(app, register);
    // A singleton needs no such operation, and fixed records are not amended.
    if (!register.singleton && !register.fixed) registerSeveral(app, register);
  }
}

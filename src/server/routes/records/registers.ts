import type { App, ApplicationContext } from '../../http/application.ts';
import { registerReading } from './register-reading.ts';
import { registerSeveral } from './bulk-amendment.ts';
import { registerWriting } from './register-writing.ts';

/** The operations of every register, each with schemas of its own, so that OpenAPI shows what the register holds. */
export function registerRoutes(app: App, { catalogue }: ApplicationContext): void {
  for (const register of catalogue.registers.values()) {
    registerReading(app, register);
    if (register.closed) continue;
    registerWriting(app, register);
    // One record needs no such operation, and facts are not amended.
    if (!register.singleton && !register.fixed) registerSeveral(app, register);
  }
}

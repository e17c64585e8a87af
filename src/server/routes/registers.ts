import type { App, Context } from '../context.ts';
import { registerReading } from './register-reading.ts';
import { registerSeveral } from './register-several.ts';
import { registerWriting } from './register-writing.ts';

/** The operations of every register, each with schemas of its own, so that OpenAPI shows what the register holds. */
export function registerRoutes(app: App, context: Context): void {
  for (const register of context.house.isms.registers.values()) {
    registerReading(app, context, register);
    if (register.closed) continue;
    registerWriting(app, context, register);
    // One record needs no such operation, and facts are not amended.
    if (!register.singleton && !register.fixed) registerSeveral(app, context, register);
  }
}

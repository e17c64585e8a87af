import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Asker } from '#access/asker.ts';
import type { Isms } from '#isms/kernel/isms.ts';
import type { House } from './house.ts';
import type { Houses } from './houses.ts';
import type { Post } from './post.ts';
import type { Directories } from './scim/directory-of.ts';
import type { SignedIn, SignIn } from './sign-in.ts';

/** The HTTP application, with routes typed by their zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes work with. */
export interface Context {
  readonly houses: Houses;
  readonly isms: Isms;
  readonly signIn: SignIn;
  readonly post: Post;
  /** The address people open, when a proxy stands in front. */
  readonly url?: string | undefined;
  /** Opens the measures to whoever sends it; without one they are for this machine alone. */
  readonly metricsToken?: string | undefined;
  /** Which keys are those of directories that provision people; without it none is. */
  readonly directories?: Directories | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The account that asks; routes marked public have none. */
    signedIn: SignedIn | undefined;
    /** The organisation that is asked about. */
    house: House | undefined;
    /** Who asks, as the person they are in that organisation; routes marked public have nobody. */
    asker: Asker | undefined;
    /** Whether a role they hold asks for a second factor that they have not set up. */
    needsSecondFactor: boolean;
  }
  interface FastifyContextConfig {
    /** Answered without anybody being signed in. */
    readonly public?: true;
    /** Reached from other sites, which have to prove what they say in another way. */
    readonly crossSite?: true;
    /** Open also to whoever has yet to set up the second factor that a role of theirs asks for. */
    readonly enrolling?: true;
  }
}

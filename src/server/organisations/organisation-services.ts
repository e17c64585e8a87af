import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { Journal } from '#journal/journal.ts';
import { LruCache } from '#journal/in-process/lru-cache.ts';
import { OrganisationService } from './organisation-service.ts';

interface Options {
  readonly journal: Journal;
  readonly catalogue: Catalogue;
  /** Creates an inquirer. Each organisation has one, with a cache of its own. */
  readonly inquirer: () => Inquirer;
  readonly clock: () => Instant;
  /** The number of organisations whose answers are cached. */
  readonly held?: number;
}

/** The organisations of an installation, each served separately. */
export class OrganisationServices {
  readonly journal: Journal;
  readonly catalogue: Catalogue;
  /** The organisation that was established first. Its ISMS managers run the installation. */
  readonly first: OrganisationService;
  readonly #options: Options;
  readonly #held: LruCache<string, OrganisationService>;
  /** Called with the records with which people reported something. */
  onReport: ((service: OrganisationService, records: readonly string[]) => void) | undefined;
  /** Removes the accounts of people whose records were erased. The commit of the erasure waits for it. */
  onErased: ((service: OrganisationService) => Promise<void>) | undefined;

  constructor(first: string, options: Options) {
    this.journal = options.journal;
    this.catalogue = options.catalogue;
    this.#options = options;
    this.#held = new LruCache(options.held ?? 50);
    this.first = this.of(first);
  }

  /** Returns the service of an organisation that is known to exist. */
  of(organisation: string): OrganisationService {
    if (organisation === this.first?.organisation) return this.first;
    const known = this.#held.get(organisation);
    if (known) return known;
    const { journal, inquirer, clock } = this.#options;
    const made = new OrganisationService(
      organisation,
      journal,
      inquirer(),
      clock,
      (service, records) => this.onReport?.(service, records),
      async (service) => this.onErased?.(service),
    );
    this.#held.set(organisation, made);
    return made;
  }

  async all(): Promise<readonly OrganisationService[]> {
    return (await this.journal.organisations()).map((organisation) => this.of(organisation));
  }
}

import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { Journal } from '#journal/journal.ts';
import { LruCache } from '#journal/lru-cache.ts';
import { OrganisationService } from './organisation-service.ts';

interface Options {
  readonly journal: Journal;
  readonly catalogue: Catalogue;
  /** Makes somebody who answers questions; each organisation has one, with a memory of its own. */
  readonly inquirer: () => Inquirer;
  readonly clock: () => Instant;
  /** Organisations whose answers are remembered. */
  readonly held?: number;
}

/** The organisations of an installation, each served apart from the others. */
export class OrganisationServices {
  readonly journal: Journal;
  readonly catalogue: Catalogue;
  /** The organisation that was established first: its ISMS managers run the installation. */
  readonly first: OrganisationService;
  readonly #options: Options;
  readonly #held: LruCache<string, OrganisationService>;
  /** Hears of records that people have reported something with. */
  onReport: ((service: OrganisationService, records: readonly string[]) => void) | undefined;
  /** Removes what is kept beside the records of people who were erased. The erasure answers once it is done. */
  onErased: ((service: OrganisationService) => Promise<void>) | undefined;

  constructor(first: string, options: Options) {
    this.journal = options.journal;
    this.catalogue = options.catalogue;
    this.#options = options;
    this.#held = new LruCache(options.held ?? 50);
    this.first = this.of(first);
  }

  /** An organisation that is known to exist. */
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

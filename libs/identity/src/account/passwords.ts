import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default algorithm), OWASP's second profile: 19 MiB, two passes, one lane. Runs off the event loop. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private readonly decoy = hash('a password nobody has', ARGON2ID);

  hash(password: string): Promise<string> {
    return hash(password, ARGON2ID);
  }

  /** Takes as long for an unknown login (`null`) as for a wrong password, so that nobody can list accounts by time. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const matched = await verify(passwordHash ?? (await this.decoy), password);
    return matched && passwordHash !== null;
  }
}

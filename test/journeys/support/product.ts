export interface DemoAccount {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

export interface Product {
  readonly origin: string;
  readonly accounts: readonly DemoAccount[];
}

/** The product that the journeys share; started once, with the demo, before the first of them. */
export function theProduct(): Product {
  const described = process.env['TAMKIN_JOURNEY'];
  if (!described) throw new Error('Journeys run with jest: npx jest --selectProjects journeys');
  return JSON.parse(described) as Product;
}

export function accountOf({ accounts }: Product, login: string): DemoAccount {
  const account = accounts.find((candidate) => candidate.login === login);
  if (!account) throw new Error(`No demo account ${login}`);
  return account;
}

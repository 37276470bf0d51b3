import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type Invitation } from '@tamkin/identity';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { NamesDto } from './me.dto';

export class NewInvitationDto {
  /** A link to open, or a code to read out. */
  @IsIn(['link', 'code'])
  kind: 'link' | 'code';
}

export class InvitationDto {
  id: string;
  kind: 'link' | 'code';
  expiresAt: Date;
  /** What the person types beside the code: phone, e-mail or user name. */
  login: string;
  /** Shown once. */
  link: string | null;
  /** Eight digits, shown once. */
  code: string | null;
  /** A message in the person's language, ready to be sent. */
  text: string;
  /** Opens WhatsApp with the message; `null` without a phone. */
  whatsAppUrl: string | null;
}

export class InvitationLookDto {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  token: string;
}

export class InvitedDto {
  names: NamesDto;
  displayName: string;
  expiresAt: Date;
}

export class InvitationUseDto {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  token: string;

  @IsString()
  @MinLength(SHORTEST_PASSWORD)
  @MaxLength(LONGEST_PASSWORD)
  password: string;
}

export class CodeSignInDto {
  /** Phone as typed in Morocco, e-mail or user name. */
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  login: string;

  /** Eight digits; spaces do not matter. */
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code: string;

  /** The password that will be used from now on. */
  @IsString()
  @MinLength(SHORTEST_PASSWORD)
  @MaxLength(LONGEST_PASSWORD)
  password: string;
}

export function toInvitationDto(invitation: Invitation): InvitationDto {
  const { id, kind, expiresAt, login, link, code, text, whatsAppUrl } = invitation;
  return { id, kind, expiresAt, login, link, code, text, whatsAppUrl };
}

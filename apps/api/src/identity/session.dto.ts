import { IsString, MaxLength, MinLength } from 'class-validator';

export class SignInDto {
  /** Phone as typed in Morocco, e-mail or user name. */
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  login: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

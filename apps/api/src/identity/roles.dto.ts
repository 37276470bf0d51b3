import { IsOptional, IsUUID } from 'class-validator';

export class RoleQueryDto {
  /** For a focal point: the provider. */
  @IsOptional()
  @IsUUID()
  providerId?: string;
}

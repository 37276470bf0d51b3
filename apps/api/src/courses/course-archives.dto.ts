import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class CourseCopyDto {
  /** Made by the client, so that sending again makes one copy. */
  @IsOptional()
  @IsUUID()
  id?: string;

  /** Of the copy; no course has it yet. */
  @IsString()
  @MaxLength(12)
  code: string;
}

import { MAX_OPTIONS } from '@tamkin/assessments';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsNumber,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { oneOf, TypeNamedBy } from '../http/one-of';
import { KeyDto } from './choice-body.dto';

/** In thousandths of the picture's width and height. */
export class PicturePointDto {
  @IsNumber()
  @Min(0)
  @Max(1_000)
  x: number;

  @IsNumber()
  @Min(0)
  @Max(1_000)
  y: number;
}

class ShapeBase {
  @IsString()
  kind: string;
}

export class CircleDto extends PicturePointDto {
  @IsIn(['circle'])
  kind: 'circle';

  @IsNumber()
  radius: number;
}

export class RectangleDto extends PicturePointDto {
  @IsIn(['rectangle'])
  kind: 'rectangle';

  @IsNumber()
  width: number;

  @IsNumber()
  height: number;
}

export class PolygonDto {
  @IsIn(['polygon'])
  kind: 'polygon';

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PicturePointDto)
  corners: PicturePointDto[];
}

const SHAPES = { circle: CircleDto, rectangle: RectangleDto, polygon: PolygonDto };

@ApiExtraModels(...Object.values(SHAPES))
export class HotSpotRegionDto extends KeyDto {
  @IsBoolean()
  correct: boolean;

  @IsDefined()
  @ApiProperty(oneOf(SHAPES))
  @ValidateNested()
  @TypeNamedBy('kind', SHAPES, ShapeBase)
  shape: CircleDto | RectangleDto | PolygonDto;
}

export class HotSpotBodyDto {
  @IsIn(['hot-spot'])
  type: 'hot-spot';

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => HotSpotRegionDto)
  regions: HotSpotRegionDto[];

  /** Regions are named and may be chosen from a list; some of them are wrong. */
  @IsBoolean()
  listed: boolean;

  /** More than one place is asked for. */
  @IsBoolean()
  many: boolean;
}

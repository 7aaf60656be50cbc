import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** A person ends a duty: who, and why. */
export class WaiveRequest {
  @IsString() @IsNotEmpty() @MaxLength(100) by!: string;
  @IsString() @IsNotEmpty() @MaxLength(2000) why!: string;
}

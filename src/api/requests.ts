import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** A person ends a duty: who, and why. */
export class WaiveRequest {
  @IsString() @IsNotEmpty() @MaxLength(100) by!: string;
  @IsString() @IsNotEmpty() @MaxLength(2000) why!: string;
}

/** A person did by hand what a duty is about, and says what came of it. */
export class AnswerRequest extends WaiveRequest {
  @IsString() @IsNotEmpty() @MaxLength(100) value!: string;
}

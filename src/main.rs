//! The tool `amparo`: serve (the default), build, check, import, questions, screen and more.

mod tool;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = match tool::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    match tool::run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tool::report(&error);
            ExitCode::FAILURE
        }
    }
}

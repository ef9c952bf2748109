//! What the tool prints: results on standard output, errors on standard error.

use std::io::Write as _;

use amparo::Error;
use amparo::content::Problem;

/// Prints a line or more. A reader that has gone away, such as `head`, is no error.
///
/// # Errors
/// When standard output takes nothing.
pub fn say(text: &str) -> Result<(), Error> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Error::Wrong(format!("cannot print: {error}; see where standard output leads")))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Prints what went wrong. No other place prints an error.
pub fn report(error: &Error) {
    eprintln!("{error}");
}

/// Problems of the content, one under the other, and how many.
pub fn listed(problems: &[Problem]) -> Error {
    Error::Mistakes { told: problems.iter().map(ToString::to_string).collect(), count: counted(problems) }
}

/// `2 problems in the content`.
pub fn counted(problems: &[Problem]) -> String {
    let count = problems.len();
    format!("{count} {} in the content", if count == 1 { "problem" } else { "problems" })
}

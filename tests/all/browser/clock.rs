//! How long each browser test takes, for whoever asks by naming a file in `AMPARO_TIMES`.

use std::io::Write as _;
use std::time::Instant;

/// Runs from its start to the end of the test.
pub struct Clock(Instant);

impl Clock {
    pub fn start() -> Clock {
        Clock(Instant::now())
    }
}

impl Drop for Clock {
    fn drop(&mut self) {
        let Some(path) = std::env::var_os("AMPARO_TIMES") else { return };
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("a test without a name");
        let line = format!("{} {name}\n", self.0.elapsed().as_secs());
        // One write for each line, so that lines of two tests do not mix.
        if let Ok(mut file) = std::fs::OpenOptions::new().append(true).create(true).open(path) {
            let _ = file.write_all(line.as_bytes());
        }
    }
}

//! A small server for the built site, with the headers a host must send. For authors and tests; hosting needs none.

use std::path::Path;
use std::sync::{Arc, RwLock};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

use crate::publish::{self, headers_for};

/// What the headers of the site now served allow; a rebuild replaces it.
pub type Allowed = Arc<RwLock<publish::Allowed>>;

/// Serves the folder `out` on `listener` until the process or its runtime ends.
///
/// # Errors
/// When the listener fails.
pub async fn serve(listener: tokio::net::TcpListener, out: &Path, allowed: Allowed) -> std::io::Result<()> {
    axum::serve(listener, router(out, allowed)).await
}

fn router(out: &Path, allowed: Allowed) -> Router {
    let lost = ServeFile::new(out.join("404.html"));
    let files = ServeDir::new(out).precompressed_br().precompressed_gzip().not_found_service(lost);
    Router::new().fallback_service(files).layer(middleware::from_fn(move |request: Request, next: Next| {
        let allowed = Arc::clone(&allowed);
        async move { with_headers(request, next, &allowed).await }
    }))
}

async fn with_headers(request: Request, next: Next, allowed: &Allowed) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    // What is not there must not be kept: a file that a new build brings would stay lost for a year.
    let path = if response.status() == StatusCode::NOT_FOUND { "/404.html" } else { &path };
    let headers = allowed.read().map_or_else(|_| Vec::new(), |allowed| headers_for(path, &allowed));
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
